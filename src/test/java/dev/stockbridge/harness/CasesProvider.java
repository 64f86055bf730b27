package dev.stockbridge.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.ReflectionSupport;

/** Provides the cases of {@link Cases}. */
final class CasesProvider extends AnnotationBasedArgumentsProvider<Cases> {

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, Cases cases) {
        var all = all(parameters, context, cases);
        if (Seeds.areAll() || cases.quick() >= all.size()) {
            return all.stream();
        }
        return IntStream.range(0, cases.quick()).mapToObj(n -> all.get(n * all.size() / cases.quick()));
    }

    private static List<Arguments> all(ParameterDeclarations parameters, ExtensionContext context, Cases cases) {
        if (!cases.from().isEmpty()) {
            return returned(context, cases.from());
        }
        int width = parameters.getAll().size();
        if (cases.value().length > 0) {
            return Arrays.stream(cases.value())
                    .map(text -> width > 1 ? Arguments.of(cells(text)) : Arguments.of(text))
                    .toList();
        }
        var constants = parameters.getFirst().orElseThrow().getParameterType().getEnumConstants();
        return Arrays.stream(constants).map(Arguments::of).toList();
    }

    /** As with {@code @CsvSource}, an empty cell is null. */
    private static Object[] cells(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(cell -> cell.isEmpty() ? null : cell)
                .toArray();
    }

    private static List<Arguments> returned(ExtensionContext context, String method) {
        var source = ReflectionSupport.findMethod(context.getRequiredTestClass(), method)
                .orElseThrow(() -> new IllegalArgumentException("There is no method " + method));
        return list(ReflectionSupport.invokeMethod(source, null)).stream()
                .map(CasesProvider::arguments)
                .toList();
    }

    private static Collection<?> list(Object cases) {
        if (cases instanceof BaseStream<?, ?> stream) {
            var listed = new ArrayList<Object>();
            stream.iterator().forEachRemaining(listed::add);
            return listed;
        }
        return (Collection<?>) cases;
    }

    private static Arguments arguments(Object given) {
        if (given instanceof Arguments several) {
            return several;
        }
        return given instanceof Object[] several ? Arguments.of(several) : Arguments.of(given);
    }
}
