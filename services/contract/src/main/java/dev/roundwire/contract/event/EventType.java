package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every kind of event, with its names on the wire. The names are constants of their own: renaming a class changes
/// nothing that was ever written.
public enum EventType {
    FOUNDER_LEFT("founder-left", 1, FounderLeft.class),
    FOUNDER_JOINED("founder-joined", 1, FounderJoined.class),
    FOUNDING_ANNOUNCED("founding-announced", 1, FoundingAnnounced.class),
    COMPANY_FOUNDED("company-founded", 1, CompanyFounded.class),
    ROUND_CLOSED("round-closed", 1, RoundClosed.class),
    COMMITMENT_MADE("commitment-made", 1, CommitmentMade.class),
    COMMITMENT_WITHDRAWN("commitment-withdrawn", 1, CommitmentWithdrawn.class),
    VALUATION_REPORTED("valuation-reported", 1, ValuationReported.class),
    OWNERSHIP_REPORTED("ownership-reported", 1, OwnershipReported.class),
    BOARD_SEAT_TAKEN("board-seat-taken", 1, BoardSeatTaken.class),
    BOARD_SEAT_LEFT("board-seat-left", 1, BoardSeatLeft.class),
    SECONDARY_SOLD("secondary-sold", 1, SecondarySold.class),
    COMPANY_ACQUIRED("company-acquired", 1, CompanyAcquired.class),
    WENT_PUBLIC("went-public", 1, WentPublic.class),
    COMPANY_CLOSED("company-closed", 1, CompanyClosed.class),
    ROLE_SOUGHT("role-sought", 1, RoleSought.class),
    ROUNDS_MATCHED("rounds-matched", 1, RoundsMatched.class),
    EVENT_RETRACTED("event-retracted", 1, EventRetracted.class);

    private static final Map<String, EventType> BY_WIRE_NAME = by(EventType::wireName);
    private static final Map<Class<? extends Event>, EventType> BY_RECORD_TYPE = by(EventType::recordType);

    private final String kind;
    private final String wireName;
    private final Class<? extends Event> recordType;

    EventType(String kind, int version, Class<? extends Event> recordType) {
        this.kind = kind;
        this.recordType = recordType;
        this.wireName = "dev.roundwire." + kind + ".v" + version;
    }

    /// The name in paths, e.g. `round-closed`.
    public String kind() {
        return kind;
    }

    /// The CloudEvents `type`, e.g. `dev.roundwire.round-closed.v1`.
    public String wireName() {
        return wireName;
    }

    /// The CloudEvents `dataschema`: where the product serves the JSON Schema, relative to its own address.
    public String schemaPath() {
        return "/schemas/" + wireName() + ".json";
    }

    public Class<? extends Event> recordType() {
        return recordType;
    }

    /// The topic that events of this type lie on, or empty for a retraction, which follows its target.
    public Optional<Topic> topic() {
        if (FounderEvent.class.isAssignableFrom(recordType)) {
            return Optional.of(Topic.FOUNDERS);
        }
        return CompanyEvent.class.isAssignableFrom(recordType) ? Optional.of(Topic.COMPANIES) : Optional.empty();
    }

    public static Optional<EventType> ofKind(String kind) {
        return Arrays.stream(values()).filter(type -> type.kind.equals(kind)).findFirst();
    }

    public static Optional<EventType> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }

    public static EventType of(Event event) {
        return Objects.requireNonNull(BY_RECORD_TYPE.get(event.getClass()));
    }

    private static <K> Map<K, EventType> by(Function<EventType, K> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, type -> type));
    }
}
