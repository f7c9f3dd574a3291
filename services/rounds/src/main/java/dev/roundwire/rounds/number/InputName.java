package dev.roundwire.rounds.number;

import java.util.Set;

/// The names that formulas allow.
final class InputName {
    private static final Set<String> FUNCTIONS = Set.of("min", "max", "sum", "product");

    private InputName() {}

    static String checked(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("input name " + name + ": a lower-case letter, then letters and digits,"
                    + " and none of " + FUNCTIONS);
        }
        return name;
    }

    static boolean isName(String name) {
        return !FUNCTIONS.contains(name) && startsWell(name) && areParts(name);
    }

    private static boolean startsWell(String name) {
        return !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    }

    private static boolean areParts(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}
