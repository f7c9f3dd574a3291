package dev.roundwire.portfolios.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the table `position`, as the projector wrote it: what lists sort and find by. Only read.
@Entity
@Immutable
@Table(name = "position")
@IdClass(PositionRow.Key.class)
class PositionRow {
    @Id
    String subject;

    @Id
    short level;

    @Id
    String investor;

    @Column(name = "level_to")
    short levelTo;

    boolean deleted;

    @Nullable
    String search;

    @Nullable
    String kind;

    @Nullable
    Integer rounds;

    @Nullable
    Integer leads;

    @Column(name = "first_round_day")
    @Nullable
    LocalDate firstRoundDay;

    @Column(name = "last_round_day")
    @Nullable
    LocalDate lastRoundDay;

    @Column(name = "cost_min")
    @Nullable
    BigDecimal costMin;

    @Column(name = "mark_min")
    @Nullable
    BigDecimal markMin;

    @Column(name = "realised_min")
    @Nullable
    BigDecimal realisedMin;

    /// The primary key.
    record Key(String subject, short level, String investor) {}
}
