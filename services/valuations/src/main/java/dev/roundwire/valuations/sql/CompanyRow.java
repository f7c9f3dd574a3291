package dev.roundwire.valuations.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.valuation.PointKind;
import dev.roundwire.rounds.valuation.Status;
import dev.roundwire.valuations.CompanySummary;
import dev.roundwire.valuations.LatestSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the table `company`, as the projector wrote it. Only read.
@Entity
@Immutable
@Table(name = "company")
@IdClass(CompanyRow.Key.class)
class CompanyRow {
    @Id
    String subject;

    @Id
    short level;

    @Column(name = "level_to")
    short levelTo;

    boolean deleted;
    boolean incomplete;
    String id;
    int things;
    int hidden;
    List<String> names;

    @Column(name = "name_languages")
    List<String> nameLanguages;

    @Column(name = "legal_name")
    @Nullable
    String legalName;

    String search;

    @Nullable
    String country;

    List<String> fields;

    @Column(name = "field_keys")
    List<String> fieldKeys;

    String status;

    @Column(name = "founded_on")
    @Nullable
    String foundedOn;

    @Column(name = "founded_day")
    @Nullable
    LocalDate foundedDay;

    int rounds;

    @Column(name = "undisclosed_rounds")
    int undisclosedRounds;

    @Column(name = "first_round_on")
    @Nullable
    String firstRoundOn;

    @Column(name = "first_round_day")
    @Nullable
    LocalDate firstRoundDay;

    @Column(name = "last_round_on")
    @Nullable
    String lastRoundOn;

    @Column(name = "last_round_day")
    @Nullable
    LocalDate lastRoundDay;

    @Embedded
    @EmbeddedColumnNaming("raised_%s")
    FigureColumns raised;

    @Column(name = "latest_source")
    @Nullable
    String latestSource;

    @Column(name = "latest_on")
    @Nullable
    String latestOn;

    @Column(name = "latest_last_day")
    @Nullable
    LocalDate latestLastDay;

    @Column(name = "latest_round_id")
    @Nullable
    String latestRoundId;

    @Column(name = "latest_confidence")
    @Nullable
    String latestConfidence;

    @Column(name = "latest_unspecified")
    @Nullable
    Boolean latestUnspecified;

    @Embedded
    @EmbeddedColumnNaming("post_%s")
    @Nullable
    FigureColumns post;

    @Embedded
    @EmbeddedColumnNaming("pre_%s")
    @Nullable
    FigureColumns pre;

    /// The primary key.
    record Key(String subject, short level) {}

    CompanySummary summary() {
        return new CompanySummary(
                id,
                things,
                hidden,
                namesWithLanguages(),
                legalName,
                country,
                fields,
                Wire.parse(Status.class, status).orElseThrow(),
                date(foundedOn),
                rounds,
                undisclosedRounds,
                date(firstRoundOn),
                date(lastRoundOn),
                Objects.requireNonNull(FigureColumns.figure(raised)),
                latestSource == null ? null : latest(latestSource));
    }

    private LatestSummary latest(String source) {
        return new LatestSummary(
                Wire.parse(PointKind.class, source).orElseThrow(),
                date(latestOn),
                latestLastDay,
                latestRoundId,
                Wire.parse(Confidence.class, Objects.requireNonNull(latestConfidence))
                        .orElseThrow(),
                Boolean.TRUE.equals(latestUnspecified),
                FigureColumns.figure(post),
                FigureColumns.figure(pre));
    }

    private List<Name> namesWithLanguages() {
        List<Name> named = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            String language = nameLanguages.get(index);
            named.add(new Name(names.get(index), language.isEmpty() ? null : language));
        }
        return named;
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.of(text);
    }
}
