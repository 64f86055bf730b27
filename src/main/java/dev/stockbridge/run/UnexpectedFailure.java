package dev.stockbridge.run;

/** Names what nobody foresaw by its classes alone: its message may hold anything, a customer's name included. */
public final class UnexpectedFailure {

    private static final int DEPTH = 20;

    private UnexpectedFailure() {}

    /** A few words with the class of the failure and of its first cause, without a full stop. */
    public static String in(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEPTH; depth++) {
            root = root.getCause();
        }
        String name = failure.getClass().getSimpleName();
        return "Unexpected: " + name
                + (root == failure ? "" : " from " + root.getClass().getSimpleName()) + "; see the log";
    }
}
