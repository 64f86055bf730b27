package dev.stockbridge.ongoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.body.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ArticleDocumentTest {

    private static final ContractSchema SCHEMA = ContractSchema.of("PostArticleModel");

    @Test
    void fitsTheContract() {
        assertThat(SCHEMA.complaints(complete(Fixture.COFFEE))).isEmpty();
        assertThat(Fixture.COFFEE.toJson())
                .hasToString(
                        "{\"articleNumber\":\"KAHVI-500\",\"articleName\":\"Kahvi - 500 g\","
                                + "\"productCode\":\"1042-7781\",\"barCodeInfo\":{\"barCode\":\"6410405123456\"},"
                                + "\"supplierInfo\":{\"supplierArticleNumber\":\"SUP-88\"},\"customerPrice\":6.90,"
                                + "\"stockValuationPrice\":6.90,\"netWeight\":0.5,\"purchasePrice\":3.20,"
                                + "\"articleNameTranslations\":[{\"languageCode\":\"en\",\"articleName\":\"Coffee - 500 g\"}]}");
    }

    @Test
    void contractRejectsUnknownMember() {
        assertThat(SCHEMA.complaints(complete(Fixture.COFFEE).put("price", 1))).isNotEmpty();

        ObjectNode nested = complete(Fixture.COFFEE);
        nested.withObject("supplierInfo").putArray("alternativeSuppliers");
        assertThat(SCHEMA.complaints(nested)).isNotEmpty();
    }

    @Test
    void sendsAnEmptyTextAndLeavesOutAMissingNumber() {
        ArticleDocument bare = new ArticleDocument(
                new ArticleContent("A", "", "1", "", null, null, null, null, null, "", List.of()), null);

        assertThat(bare.toJson())
                .hasToString("{\"articleNumber\":\"A\",\"articleName\":\"\",\"productCode\":\"1\","
                        + "\"barCodeInfo\":{\"barCode\":\"\"},\"supplierInfo\":{\"supplierArticleNumber\":\"\"}}");
        assertThat(SCHEMA.complaints(complete(bare))).isEmpty();
    }

    @Test
    void sendsBackUnmappedMembers() {
        ArticleDocument kept = Fixture.COFFEE.withPreserved(full());
        JsonNode body = complete(kept);

        assertThat(SCHEMA.complaints(complete(kept.without(kept.unknown())))).isEmpty();
        JsonNode expected = Fixture.json("article-full-put.json");
        assertThat(body).isEqualTo(expected);
        assertThat(kept.toJson().toString())
                .isEqualTo(Fixture.COFFEE.withPreserved(full()).toJson().toString());
        assertThat(kept).isEqualTo(Fixture.COFFEE.withPreserved(full()));
    }

    @Test
    void overridesOnlyMembersThatHaveAValue() {
        ArticleDocument silent = new ArticleDocument(
                        new ArticleContent("A", "B", "1", "", null, null, null, null, null, "", List.of()), null)
                .withPreserved(full());
        assertThat(silent.toJson().path("stockValuationPrice").decimalValue()).isEqualByComparingTo("6.9");
        assertThat(silent.toJson().path("isActive").booleanValue()).isTrue();
        assertThat(silent.toJson().path("customerPrice").decimalValue()).isEqualByComparingTo("1.0");
        assertThat(silent.toJson().path("netWeight").decimalValue()).isEqualByComparingTo("9.9");

        ArticleDocument off = new ArticleDocument(
                        new ArticleContent("A", "B", "1", "", null, null, null, null, null, "", List.of()), false)
                .withPreserved(full());
        assertThat(off.toJson().path("isActive").booleanValue()).isFalse();
    }

    @Test
    void leavesOutNullMembers() throws MalformedAnswer {
        ObjectNode nulls = Json.MAPPER.createObjectNode().put("articleSystemId", 1);
        for (String member : List.of("unitCode", "supplierInfo", "barCodeInfo", "freeValues", "taricNumbersInfo")) {
            nulls.putNull(member);
        }
        ArticleState state = ArticleState.of(nulls);

        assertThat(Fixture.COFFEE.withPreserved(state).toJson()).isEqualTo(Fixture.COFFEE.toJson());
    }

    private static ArticleState full() {
        try {
            return ArticleState.of(Fixture.json("article-full.json"));
        } catch (MalformedAnswer e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode complete(ArticleDocument document) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("goodsOwnerId", 374);
        body.setAll(document.toJson());
        return body;
    }
}
