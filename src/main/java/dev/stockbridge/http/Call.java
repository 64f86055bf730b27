package dev.stockbridge.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call as the rules for repeating it and the messages about it see it.
 *
 * @param method HTTP method
 * @param path the path below the API's base, without any query
 * @param idempotent whether sending it twice leaves the same state as sending it once
 * @param itemStatuses refusals that speak of the item and go to the caller as an answer
 * @param statusesWithMessage refusals that do so only where they come with a message of the system's own
 */
public record Call(
        String method, String path, boolean idempotent, Set<Integer> itemStatuses, Set<Integer> statusesWithMessage) {

    /** A read. */
    public static Call get(String path) {
        return new Call("GET", path, true, Set.of(), Set.of());
    }

    /** An upsert with absolute values. */
    public static Call put(String path) {
        return new Call("PUT", path, true, Set.of(), Set.of());
    }

    /** A change to absolute values. */
    public static Call patch(String path) {
        return new Call("PATCH", path, true, Set.of(), Set.of());
    }

    /** A removal by id. */
    public static Call delete(String path) {
        return new Call("DELETE", path, true, Set.of(), Set.of());
    }

    /** An action that must not happen twice. */
    public static Call post(String path) {
        return new Call("POST", path, false, Set.of(), Set.of());
    }

    /** An upsert with absolute values that has to go out as a POST. */
    public static Call upsert(String path) {
        return new Call("POST", path, true, Set.of(), Set.of());
    }

    /** Whether the call may change something on the other side. */
    boolean writes() {
        return !method.equals("GET");
    }

    /** The same call, with these statuses given to the caller instead of ending the run. */
    public Call answeredBy(Integer... statuses) {
        return new Call(method, path, idempotent, set(statuses), statusesWithMessage);
    }

    /** The same call, with these statuses given to the caller where the answer has a message of its own. */
    public Call answeredWithMessageBy(Integer... statuses) {
        return new Call(method, path, idempotent, itemStatuses, set(statuses));
    }

    /** Whether {@code answer} is for the caller to read. */
    boolean isAnsweredBy(Answer answer) {
        return answer.isSuccess()
                || itemStatuses.contains(answer.status())
                || statusesWithMessage.contains(answer.status()) && answer.hasMessage();
    }

    private static Set<Integer> set(Integer... statuses) {
        return Arrays.stream(statuses).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
