package dev.stockbridge.sandbox.warehouse;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How the warehouse settles what its contract leaves open. Immutable; the defaults are the contract's. */
public final class WarehouseSwitches implements Cloneable {

    /** What a PUT does to members that it leaves out. */
    public enum PutSemantics {
        REPLACE,
        MERGE,
        /** What is left out stays; an object or a list that is sent replaces the one that is there. */
        MERGE_TOP
    }

    /** The form of a refusal. */
    public enum RefusalStyle {
        ENVELOPE,
        /** The same under 404, which is what the service answers where it does not find something. */
        NOT_FOUND,
        MODEL_STATE,
        NULL_ID,
        HTML,
        EMPTY
    }

    /** What a PUT of an order does under a number whose order was cancelled. */
    public enum PutOnCancelled {
        REFUSE,
        REVIVE,
        CREATE_NEW
    }

    /** What SOAP does to members of an article that a message leaves out. */
    public enum SoapOmitted {
        KEEP,
        CLEAR
    }

    /** What SOAP does about a VAT rate that was to be found and is not there. */
    public enum VatFindMiss {
        ERROR,
        IGNORE
    }

    /** What SOAP does about elements that it does not know. */
    public enum UnknownElements {
        IGNORE,
        FAULT
    }

    SoapOmitted soapOmitted = SoapOmitted.KEEP;
    VatFindMiss vatFindMiss = VatFindMiss.ERROR;
    UnknownElements unknownElements = UnknownElements.IGNORE;
    boolean soapNamesMerge = false;
    boolean soapRefusesInMessage = false;

    @Nullable
    String soapUser = null;

    PutSemantics putSemantics = PutSemantics.REPLACE;
    RefusalStyle refusalStyle = RefusalStyle.ENVELOPE;
    Set<String> newerMembers = Set.of();
    Map<String, String> newerReadOnlyMembers = Map.of();
    boolean nullIdOn2xx = false;
    boolean rejectsUnknownMembers = true;
    boolean caseInsensitiveNumbers = false;
    boolean accentInsensitiveNumbers = false;
    Duration writeLatency = Duration.ZERO;
    int readLag = 0;
    boolean rejectsAcceptLanguageStar = true;
    int maxQueryString = 2048;
    Predicate<ObjectNode> acceptsArticle = article -> true;
    Predicate<ObjectNode> acceptsOrder = order -> true;
    int initialStatus = 200;
    int lockFromStatus = 320;
    boolean createsUnknownArticles = false;
    PutOnCancelled putOnCancelled = PutOnCancelled.REFUSE;
    boolean cancelAgainIsFine = false;
    boolean lastLineOfAnArticleWins = false;
    boolean keepsZeroLines = false;
    int createdStatus = 201;

    public static WarehouseSwitches defaults() {
        return new WarehouseSwitches();
    }

    public WarehouseSwitches withPutSemantics(PutSemantics value) {
        return changed(s -> s.putSemantics = value);
    }

    public WarehouseSwitches withRefusalStyle(RefusalStyle value) {
        return changed(s -> s.refusalStyle = value);
    }

    /** Writes are accepted and done, but the answer's id is null. */
    public WarehouseSwitches withNullIdOn2xx(boolean value) {
        return changed(s -> s.nullIdOn2xx = value);
    }

    /** Members that the schema lacks are dropped without complaint instead of refused. */
    public WarehouseSwitches withUnknownMembersIgnored() {
        return changed(s -> s.rejectsUnknownMembers = false);
    }

    /** Members of an article that the contract lacks and this warehouse shows and takes, as {@code freeValues/freeText9}. */
    public WarehouseSwitches withNewerMembers(String... paths) {
        return changed(s -> s.newerMembers = Set.of(paths));
    }

    /** Members of an article that the contract lacks and this warehouse shows and does not take, with their values. */
    public WarehouseSwitches withNewerReadOnlyMembers(Map<String, String> values) {
        return changed(s -> s.newerReadOnlyMembers = Map.copyOf(values));
    }

    public WarehouseSwitches withCaseInsensitiveNumbers(boolean value) {
        return changed(s -> s.caseInsensitiveNumbers = value);
    }

    /** Numbers that differ in case, accents, blanks at the end or invisible characters are the same number, as in many databases. */
    public WarehouseSwitches withAccentInsensitiveNumbers(boolean value) {
        return changed(s -> s.accentInsensitiveNumbers = value);
    }

    /** The number as it is compared. */
    String compared(String number) {
        if (accentInsensitiveNumbers) {
            return Normalizer.normalize(number, Normalizer.Form.NFKD)
                    .replaceAll("[\\p{M}\\p{Cf}]", "")
                    .toLowerCase(Locale.ROOT)
                    .replace("ß", "ss")
                    .stripTrailing();
        }
        return caseInsensitiveNumbers ? number.toLowerCase(Locale.ROOT) : number;
    }

    /** How long a write takes, inside the lock of its goods owner. */
    public WarehouseSwitches withWriteLatency(Duration value) {
        return changed(s -> s.writeLatency = value);
    }

    /** How many readings of a thing still show the state from before a write. */
    public WarehouseSwitches withReadLag(int value) {
        return changed(s -> s.readLag = value);
    }

    /** {@code Accept-Language: *} answers 500, as seen live. */
    public WarehouseSwitches withAcceptLanguageStarRejected(boolean value) {
        return changed(s -> s.rejectsAcceptLanguageStar = value);
    }

    /** The longest query string; a longer one answers 404, as IIS does. */
    public WarehouseSwitches withMaxQueryString(int value) {
        return changed(s -> s.maxQueryString = value);
    }

    /** Articles (in PostArticleModel) that fail the test are refused. */
    public WarehouseSwitches withArticlesAccepted(Predicate<ObjectNode> value) {
        return changed(s -> s.acceptsArticle = value);
    }

    /** Orders (in PostOrderModel) that fail the test are refused. */
    public WarehouseSwitches withOrdersAccepted(Predicate<ObjectNode> value) {
        return changed(s -> s.acceptsOrder = value);
    }

    /** The status that orders come in with: 200 or 300. */
    public WarehouseSwitches withInitialStatus(int value) {
        return changed(s -> s.initialStatus = value);
    }

    /** From this status on an order can be neither edited nor cancelled; nor can it once anything is allocated. */
    public WarehouseSwitches withLockFromStatus(int value) {
        return changed(s -> s.lockFromStatus = value);
    }

    /** A line whose article is unknown makes a nameless one instead of being refused. */
    public WarehouseSwitches withUnknownArticlesCreated(boolean value) {
        return changed(s -> s.createsUnknownArticles = value);
    }

    public WarehouseSwitches withPutOnCancelled(PutOnCancelled value) {
        return changed(s -> s.putOnCancelled = value);
    }

    /** Cancelling twice answers 200 instead of 400. */
    public WarehouseSwitches withCancelAgainFine(boolean value) {
        return changed(s -> s.cancelAgainIsFine = value);
    }

    /** Of several lines with one article only the last is kept. */
    public WarehouseSwitches withLastLineOfAnArticleWinning(boolean value) {
        return changed(s -> s.lastLineOfAnArticleWins = value);
    }

    /** A line with {@code numberOfItems} 0 stays at zero instead of being removed. */
    public WarehouseSwitches withZeroLinesKept(boolean value) {
        return changed(s -> s.keepsZeroLines = value);
    }

    /** The status that answers the PUT of a new order: 201 or 200. */
    public WarehouseSwitches withCreatedStatus(int value) {
        return changed(s -> s.createdStatus = value);
    }

    public WarehouseSwitches withSoapOmitted(SoapOmitted value) {
        return changed(s -> s.soapOmitted = value);
    }

    public WarehouseSwitches withVatFindMiss(VatFindMiss value) {
        return changed(s -> s.vatFindMiss = value);
    }

    public WarehouseSwitches withUnknownElements(UnknownElements value) {
        return changed(s -> s.unknownElements = value);
    }

    /** Alternative names that come through SOAP are added to those that are there instead of replacing them. */
    public WarehouseSwitches withSoapNamesMerged(boolean value) {
        return changed(s -> s.soapNamesMerge = value);
    }

    /** SOAP gives its reason in {@code Message} instead of {@code ErrorMessage}. */
    public WarehouseSwitches withSoapRefusalsInMessage(boolean value) {
        return changed(s -> s.soapRefusesInMessage = value);
    }

    /** The only user that SOAP accepts; null for the user of REST. */
    public WarehouseSwitches withSoapUser(@Nullable String value) {
        return changed(s -> s.soapUser = value);
    }

    private WarehouseSwitches changed(Consumer<WarehouseSwitches> change) {
        try {
            WarehouseSwitches copy = (WarehouseSwitches) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
