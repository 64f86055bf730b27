package dev.stockbridge.http.body;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes a body of at most so many bytes; a longer one ends the exchange, before it is held in memory. */
public final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> body = HttpResponse.BodySubscribers.ofByteArray();
    private final int most;
    private long taken;
    private boolean ended;
    private Flow.Subscription subscription;

    private LimitedBody(int most) {
        this.most = most;
    }

    /** The answer is longer than any that is read. */
    public static final class Oversized extends IOException {

        Oversized(int most) {
            super("more than " + most + " bytes");
        }
    }

    static HttpResponse.BodyHandler<byte[]> ofAtMost(int bytes) {
        return head -> new LimitedBody(bytes);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        if (ended) {
            return;
        }
        taken += parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (taken > most) {
            ended = true;
            subscription.cancel();
            body.onError(new Oversized(most));
        } else {
            body.onNext(parts);
        }
    }

    @Override
    public void onError(Throwable problem) {
        body.onError(problem);
    }

    @Override
    public void onComplete() {
        if (!ended) {
            body.onComplete();
        }
    }
}
