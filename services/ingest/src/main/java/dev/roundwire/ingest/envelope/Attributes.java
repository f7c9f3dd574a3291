package dev.roundwire.ingest.envelope;

import dev.roundwire.contract.json.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of CloudEvents attributes, and the collecting of attributes with their faults.
public final class Attributes {
    public static final String SPEC_VERSION = "specversion";
    public static final String ID = "id";
    public static final String SOURCE = "source";
    public static final String TYPE = "type";
    public static final String SUBJECT = "subject";
    public static final String TIME = "time";
    public static final String DATA_CONTENT_TYPE = "datacontenttype";
    public static final String DATA_SCHEMA = "dataschema";

    private static final Set<String> OWN =
            Set.of(SPEC_VERSION, ID, SOURCE, TYPE, SUBJECT, TIME, DATA_CONTENT_TYPE, DATA_SCHEMA);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,64}");

    private static final int LONGEST_VALUE = 4096;

    private final Map<String, Posted.Attribute> read = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Attributes() {}

    /// True for the attributes that CloudEvents itself defines; all others are extensions.
    public static boolean isOwn(String name) {
        return OWN.contains(name);
    }

    void put(String name, String pointer, String text) {
        if (!isOwn(name) && !NAME.matcher(name).matches()) {
            fault(pointer, "attribute-name", "the name of an attribute is 1 to 64 of a-z 0-9");
        } else if (!isText(text)) {
            fault(pointer, "text", "has a control character or half of a surrogate pair");
        } else if (text.length() > LONGEST_VALUE) {
            fault(pointer, "size", "is longer than " + LONGEST_VALUE);
        } else {
            read.put(name, new Posted.Attribute(pointer, text));
        }
    }

    void fault(String pointer, String rule, String detail) {
        faults.add(new Fault(pointer, rule, detail));
    }

    Map<String, Posted.Attribute> read() {
        return read;
    }

    List<Fault> faults() {
        return faults;
    }

    /// What CloudEvents calls a string: no control characters, no halves of surrogate pairs.
    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isISOControl(unit)) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
