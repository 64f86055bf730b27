package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which slice of a list a request asks for, by {@code page} and {@code page_size}. */
record Paging(int page, int size) {

    /** The paging of a request, or nothing where it makes no sense. */
    static Optional<Paging> of(SandboxRequest request, ShopSwitches switches) {
        try {
            String size = request.parameter("page_size");
            String page = request.parameter("page");
            if (size == null) {
                // The page is only effective together with a size.
                return Optional.of(new Paging(1, Math.min(switches.defaultPageSize, switches.pageSizeCap)));
            }
            Paging paging = new Paging(
                    page == null ? 1 : Integer.parseInt(page), Math.min(Integer.parseInt(size), switches.pageSizeCap));
            return paging.page < 1 || paging.size < 1 ? Optional.empty() : Optional.of(paging);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    int from(int count) {
        return (int) Math.min((long) (page - 1) * size, count);
    }

    int to(int count) {
        return (int) Math.min((long) page * size, count);
    }

    boolean beyond(int count) {
        return page > 1 && (long) (page - 1) * size >= count;
    }

    ObjectNode envelope(ArrayNode data, int count, SandboxRequest request, ShopSwitches switches) {
        int pages = count == 0 ? switches.pageCountOfEmptyList : (count + size - 1) / size;
        ObjectNode envelope = SandboxJson.object();
        envelope.set("data", data);
        ObjectNode meta = envelope.putObject("meta");
        meta.put("page", page).put("page_size", size).put("page_count", pages).put("item_count", count);
        if (page < pages) {
            meta.put("next", request.rawPath() + "?page=" + (page + 1) + "&page_size=" + size);
        }
        return envelope;
    }
}
