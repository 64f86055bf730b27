package dev.stockbridge.ongoing.soap;

import dev.stockbridge.ongoing.ArticleContent.NameTranslation;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.wsi.ArticleDefinition;
import dev.stockbridge.ongoing.wsi.ArticleIdentificationType;
import dev.stockbridge.ongoing.wsi.ArticleNameClass;
import dev.stockbridge.ongoing.wsi.ArticleNames;
import dev.stockbridge.ongoing.wsi.ArticleOperation;
import dev.stockbridge.ongoing.wsi.Language;
import dev.stockbridge.ongoing.wsi.VatCodeClass;
import dev.stockbridge.ongoing.wsi.VatCodeIdentification;
import dev.stockbridge.ongoing.wsi.VatCodeOperation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An article as the SOAP interface takes it. What has no value is left out, never sent empty (contract: Ongoing SOAP 3). */
final class ArticleForm {

    private ArticleForm() {}

    /** @param articleSystemId the article that is meant, or null where the number tells */
    static ArticleDefinition of(ArticleDocument article, @Nullable Integer articleSystemId, boolean createVatCodes) {
        ArticleDefinition form = new ArticleDefinition();
        PreservedFieldsXml.fill(form, article.kept());
        form.setArticleOperation(ArticleOperation.CREATE_OR_UPDATE);
        form.setArticleIdentification(
                articleSystemId == null
                        ? ArticleIdentificationType.ARTICLE_NUMBER
                        : ArticleIdentificationType.SYSTEM_ID);
        form.setArticleSystemId(articleSystemId);
        form.setArticleNumber(XmlText.of(article.articleNumber()));
        form.setArticleName(XmlText.of(article.content().articleName()));
        form.setProductCode(XmlText.of(article.content().productCode()));
        if (article.content().barCode() != null) {
            form.setBarCode(XmlText.of(article.content().barCode()));
        }
        form.setSupplierArticleNumber(XmlText.of(article.content().supplierArticleNumber()));
        form.setPrice(article.content().stockValuationPrice());
        said(article.content().netWeight(), form::setNetWeight);
        said(article.content().customerPrice(), form::setCustomerPrice);
        said(article.content().purchasePrice(), form::setPurchasePrice);
        form.setVatCode(vat(article.content().vatPercent(), createVatCodes));
        form.setArticleNames(names(article.allTranslations()));
        return form;
    }

    /** What the shop does not say stays as it is preserved. */
    private static void said(@Nullable BigDecimal number, Consumer<BigDecimal> member) {
        if (number != null) {
            member.accept(number);
        }
    }

    /** Found by its percent; to be made it needs a code as well, which is the same in letters. */
    private static @Nullable VatCodeClass vat(@Nullable BigDecimal percent, boolean create) {
        if (percent == null) {
            return null;
        }
        VatCodeClass vat = new VatCodeClass();
        vat.setVatCodeOperation(create ? VatCodeOperation.CREATE_NOT_UPDATE : VatCodeOperation.FIND);
        vat.setVatCodeIdentification(VatCodeIdentification.VAT_PERCENT);
        vat.setVatCode(create ? percent.toPlainString() : null);
        vat.setVatPercent(percent);
        return vat;
    }

    private static @Nullable ArticleNames names(List<NameTranslation> translations) {
        ArticleNames names = new ArticleNames();
        for (NameTranslation translation : translations) {
            String text = XmlText.of(translation.articleName());
            if (text != null) {
                Language language = new Language();
                language.setLanguageCode(translation.languageCode());
                ArticleNameClass name = new ArticleNameClass();
                name.setLanguage(language);
                name.setArticleName(text);
                names.getArticleName().add(name);
            }
        }
        return names.getArticleName().isEmpty() ? null : names;
    }
}
