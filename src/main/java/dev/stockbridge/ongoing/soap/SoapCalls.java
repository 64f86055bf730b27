package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.ResponseParser;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.redaction.ItemValues;
import dev.stockbridge.ongoing.wsi.ArrayOfString;
import dev.stockbridge.ongoing.wsi.ArticleDefinition;
import dev.stockbridge.ongoing.wsi.FileResultClass;
import dev.stockbridge.ongoing.wsi.GetInventoryByQuery;
import dev.stockbridge.ongoing.wsi.GetInventoryByQueryResponse;
import dev.stockbridge.ongoing.wsi.GetInventoryQuery;
import dev.stockbridge.ongoing.wsi.InventoryResult;
import dev.stockbridge.ongoing.wsi.ProcessArticle;
import dev.stockbridge.ongoing.wsi.ProcessArticleResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The calls to the SOAP interface. A fault caused by the message ends the run; one of the server is an error like any
 * other.
 */
final class SoapCalls {

    private static final String ACTION = "\"http://ongoingsystems.se/WSI/%s\"";

    private final Connection connection;
    private final SoapApi api;
    private final SoapAccount account;

    SoapCalls(Connection connection, SoapAccount account) {
        this.connection = connection;
        this.api = connection.api(SoapApi.class);
        this.account = account;
    }

    /** Creates or updates an article; may be repeated. */
    FileResultClass process(ArticleDefinition article) {
        ProcessArticle message = new ProcessArticle();
        message.setGoodsOwnerCode(account.goodsOwnerCode());
        message.setUserName(account.user());
        message.setPassword(account.password());
        message.setArt(article);
        return send("ProcessArticle", message, answer -> {
            FileResultClass result =
                    SoapEnvelope.message(answer, ProcessArticleResponse.class).getProcessArticleResult();
            if (result == null || result.isSuccess() == null) {
                throw new MalformedAnswer("an answer that does not say whether it succeeded");
            }
            return result;
        });
    }

    /** Reads the articles with these numbers. */
    InventoryResult inventory(Collection<String> articleNumbers) {
        ArrayOfString numbers = new ArrayOfString();
        numbers.getString().addAll(List.copyOf(articleNumbers));
        GetInventoryQuery query = new GetInventoryQuery();
        query.setArticleNumbersToGet(numbers);
        GetInventoryByQuery message = new GetInventoryByQuery();
        message.setGoodsOwnerCode(account.goodsOwnerCode());
        message.setUserName(account.user());
        message.setPassword(account.password());
        message.setGetInventoryQuery(query);
        return send("GetInventoryByQuery", message, answer -> {
            InventoryResult result = SoapEnvelope.message(answer, GetInventoryByQueryResponse.class)
                    .getGetInventoryByQueryResult();
            if (result == null) {
                throw new MalformedAnswer("an answer without a result");
            }
            return result;
        });
    }

    /** A text of the warehouse about an item as one short line without our password. */
    String plain(String text, ItemValues item) {
        return connection.reason(text, item);
    }

    private <T> T send(String operation, Object message, ResponseParser<T> reading) {
        byte[] envelope = SoapEnvelope.of(message);
        return connection.send(
                Call.upsert("/service.asmx (" + operation + ")").answeredBy(500),
                () -> api.call(ACTION.formatted(operation), envelope),
                answer -> {
                    if (!answer.isSuccess()) {
                        throw faulty(operation, answer);
                    }
                    return reading.read(answer);
                });
    }

    private MalformedAnswer faulty(String operation, Answer answer) {
        Optional<SoapFault> fault = SoapEnvelope.fault(answer);
        if (fault.filter(SoapFault::isOurs).isPresent()) {
            throw new SystemFault(
                    SystemFault.Kind.NOT_UNDERSTOOD,
                    "ongoing",
                    answer.status(),
                    false,
                    "ongoing does not understand what we send it (" + operation + "): "
                            + plain(fault.get().text(), ItemValues.NONE));
        }
        return new MalformedAnswer(fault.isPresent() ? "a fault of its own" : "a page that is no SOAP message");
    }
}
