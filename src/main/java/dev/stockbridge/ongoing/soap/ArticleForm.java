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

/**
 * Converts an article to a SOAP message. Members without a value are left out, never sent empty (contract: Ongoing SOAP
 * 3).
 */
final class ArticleForm {

    private ArticleForm() {}

    /** @param articleSystemId the id of the article, or null to identify it by its number */
    static ArticleDefinition of(ArticleDocument article, @Nullable Integer articleSystemId, boolean createVatCodes) {
        ArticleDefinition form = new ArticleDefinition();
        PreservedFieldsXml.fill(form, article.preserved());
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
        setIfPresent(article.content().netWeight(), form::setNetWeight);
        setIfPresent(article.content().customerPrice(), form::setCustomerPrice);
        setIfPresent(article.content().purchasePrice(), form::setPurchasePrice);
        form.setVatCode(vat(article.content().vatPercent(), createVatCodes));
        form.setArticleNames(names(article.allTranslations()));
        return form;
    }

    /** Without a value from the shop, the preserved one stays. */
    private static void setIfPresent(@Nullable BigDecimal number, Consumer<BigDecimal> member) {
        if (number != null) {
            member.accept(number);
        }
    }

    /** A VAT rate is found by its percentage. To create one a code is needed, which is the percentage as a text. */
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
