package dev.stockbridge.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Writes answers onto a connection, well or badly, with a {@code Date} header from the server's own clock. */
public final class ReplyWriter {

    // Not RFC_1123_DATE_TIME: HTTP wants a day of two digits.
    public static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Socket socket;
    private final Clock clock;

    ReplyWriter(Socket socket, Clock clock) {
        this.socket = socket;
        this.clock = clock;
    }

    /** Writes the answer and says whether the connection is still good. */
    boolean write(SandboxReply reply) throws IOException {
        if (reply.transmission() instanceof Transmission.Dropped) {
            return reset();
        }
        OutputStream out = socket.getOutputStream();
        byte[] head = head(reply).getBytes(StandardCharsets.ISO_8859_1);
        if (reply.transmission() instanceof Transmission.Dripped dripped) {
            drip(out, head, dripped);
            drip(out, reply.body(), dripped);
            return true;
        }
        if (reply.transmission() instanceof Transmission.Cut) {
            out.write(head);
            out.write(Arrays.copyOf(reply.body(), reply.body().length / 2));
            out.flush();
            return reset();
        }
        byte[] all = Arrays.copyOf(head, head.length + reply.body().length);
        System.arraycopy(reply.body(), 0, all, head.length, reply.body().length);
        out.write(all);
        out.flush();
        // Bytes after a 204 would be read as the start of the next answer.
        return reply.status() != 204 || reply.body().length == 0;
    }

    private String head(SandboxReply reply) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Sandbox\r\n");
        head.append("Date: ")
                .append(HTTP_DATE.format(ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC)))
                .append("\r\n");
        reply.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (reply.status() != 204 || reply.body().length > 0) {
            head.append("Content-Length: " + reply.body().length + "\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static void drip(OutputStream out, byte[] bytes, Transmission.Dripped dripped) throws IOException {
        for (byte b : bytes) {
            out.write(b);
            out.flush();
            Pause.of(dripped.pause());
        }
    }

    private boolean reset() throws IOException {
        // Without lingering the close is a reset, which is what a dying server looks like.
        socket.setSoLinger(true, 0);
        socket.close();
        return false;
    }
}
