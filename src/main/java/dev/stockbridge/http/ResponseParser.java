package dev.stockbridge.http;

/** Makes sense of an answer: of any 2xx, and of the statuses a {@link Call} asks for. */
@FunctionalInterface
public interface ResponseParser<T> {

    /**
     * What {@code answer} says.
     *
     * @throws MalformedAnswer if it is not what the contract says, so that the call is repeated
     */
    T read(Answer answer) throws MalformedAnswer;
}
