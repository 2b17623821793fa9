package dev.cloudsandedges;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class of the engine may not do. Each rule names its offences in the given class. */
enum HouseRules {
    NAMES_ONLY_ALLOWED_CLASSES {
        @Override
        Stream<String> offences(JavaClass type) {
            return type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> !target.isPrimitive())
                    .map(JavaClass::getName)
                    .filter(name -> !AllowedClasses.contains(name))
                    .map(name -> "names " + name);
        }
    },

    CALLS_NOTHING_THAT_LEAVES_THE_ENGINE {
        @Override
        Stream<String> offences(JavaClass type) {
            return accesses(type)
                    .filter(access -> LEAVING_CALLS.contains(access) || isUnlisted(access));
        }
    },

    COMPUTES_WITH_WHOLE_NUMBERS {
        @Override
        Stream<String> offences(JavaClass type) {
            return ByteCode.of(type).fractions();
        }
    },

    TAKES_NO_LOCK {
        @Override
        Stream<String> offences(JavaClass type) {
            return ByteCode.of(type).locks();
        }
    },

    /** A hash map serves for looking up; the class that makes one walks through no map at all. */
    WALKS_THROUGH_NOTHING_IN_HASH_ORDER {
        @Override
        Stream<String> offences(JavaClass type) {
            Set<String> accesses = accesses(type).collect(Collectors.toSet());
            List<String> forbidden = new ArrayList<>(SHUFFLED);
            if (HASHING.stream().anyMatch(name -> accesses.contains(name + ".<init>"))) {
                forbidden.addAll(WALKS);
            }
            return accesses.stream()
                    .filter(access -> forbidden.stream().anyMatch(access::endsWith));
        }
    },

    TELLS_OBJECTS_APART_BY_VALUE {
        @Override
        Stream<String> offences(JavaClass type) {
            return type.getAccessesFromSelf().stream()
                    .filter(access -> !access.getOrigin().getName().equals("hashCode"))
                    .map(HouseRules::name)
                    .filter(Set.of(
                            "java.lang.Object.hashCode",
                            "java.lang.System.identityHashCode",
                            "java.util.Objects.hashCode",
                            "java.util.Objects.hash",
                            "java.util.Objects.toIdentityString")::contains);
        }
    },

    SPEAKS_NO_LOCAL_LANGUAGE {
        @Override
        Stream<String> offences(JavaClass type) {
            return type.getAccessesFromSelf().stream()
                    .map(access -> access.getTarget().getFullName())
                    .filter(LOCAL_CALLS::contains);
        }
    },

    KEEPS_NOTHING_IN_STATICS {
        @Override
        Stream<String> offences(JavaClass type) {
            return type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                    .map(JavaField::getFullName);
        }
    };

    private static final Set<String> LISTED_CALLS = Set.of(
            "java.lang.System.arraycopy",
            "java.lang.Class.desiredAssertionStatus",
            "java.lang.Class.isInstance",
            "java.lang.Class.cast",
            "java.lang.Class.getComponentType");

    private static final Set<String> LEAVING_CALLS = Set.of(
            "java.lang.Math.random",
            "java.lang.Throwable.printStackTrace",
            "java.lang.Throwable.getStackTrace",
            "java.util.Collection.parallelStream",
            "java.util.Collections.shuffle",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    private static final Set<String> HASHING = Set.of("java.util.HashMap", "java.util.HashSet");

    private static final Set<String> WALKS = Set.of(
            "Map.entrySet",
            "Map.keySet",
            "Map.values",
            "Map.forEach",
            "Map.replaceAll",
            "Map.toString",
            "Set.iterator",
            "Set.stream",
            "Set.forEach",
            "Set.toArray",
            "Set.toString");

    private static final Set<String> SHUFFLED = Set.of(
            "java.util.Map.of",
            "java.util.Map.ofEntries",
            "java.util.Map.copyOf",
            "java.util.Set.of",
            "java.util.Set.copyOf",
            "java.util.stream.Collectors.groupingBy",
            "java.util.stream.Collectors.partitioningBy",
            "java.util.stream.Collectors.toMap",
            "java.util.stream.Collectors.toSet",
            "java.util.stream.Collectors.toUnmodifiableMap",
            "java.util.stream.Collectors.toUnmodifiableSet");

    private static final Set<String> LOCAL_CALLS = Set.of(
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)");

    /** What the class does against this rule; nothing, if it keeps to it. */
    abstract Stream<String> offences(JavaClass type);

    /** Of these two classes only the listed calls stay within the engine. */
    private static boolean isUnlisted(String access) {
        return Stream.of("java.lang.System.", "java.lang.Class.").anyMatch(access::startsWith)
                && !LISTED_CALLS.contains(access);
    }

    private static Stream<String> accesses(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(HouseRules::name);
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
