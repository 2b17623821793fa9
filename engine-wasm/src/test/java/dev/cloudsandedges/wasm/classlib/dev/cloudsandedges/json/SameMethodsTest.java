package dev.cloudsandedges.wasm.classlib.dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The compiler knows the engine's class by its names alone, and says nothing if they are gone. */
final class SameMethodsTest {

    private static Set<String> methods(Class<?> type) {
        Set<String> methods = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers())) {
                methods.add(method.getReturnType() + " " + method.getName()
                        + Arrays.toString(method.getParameterTypes()));
            }
        }
        return methods;
    }

    @Test
    void the_class_for_browsers_has_the_methods_of_the_one_in_whose_place_it_is()
            throws ClassNotFoundException {
        Set<String> there = methods(Class.forName("dev.cloudsandedges.json.Characters"));
        assertTrue(there.contains("char at[class [C, int]"), there.toString());
        assertEquals(there, methods(TCharacters.class));
    }
}
