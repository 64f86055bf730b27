package dev.stockbridge.ongoing.soap;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The single call of the warehouse's SOAP interface. */
@HttpExchange
interface SoapApi {

    @PostExchange(url = "/service.asmx", contentType = "text/xml; charset=utf-8")
    ResponseEntity<byte[]> call(@RequestHeader("SOAPAction") String action, @RequestBody byte[] envelope);
}
