package dev.roundwire.talent.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the table `investment`, as the projector wrote it. Only read.
@Entity
@Immutable
@Table(name = "investment")
@IdClass(InvestmentRow.Key.class)
class InvestmentRow {
    @Id
    String subject;

    @Id
    short level;

    @Id
    String kind;

    @Id
    @Column(name = "round_id")
    String roundId;

    @Id
    String investor;

    @Column(name = "level_to")
    short levelTo;

    boolean deleted;
    boolean incomplete;
    String company;

    @Column(name = "investor_names")
    List<String> investorNames;

    @Column(name = "investor_name_languages")
    List<String> investorNameLanguages;

    @Column(name = "investor_kind")
    @Nullable
    String investorKind;

    @Column(name = "round_type")
    @Nullable
    String roundType;

    @Column(name = "deal_on")
    @Nullable
    String dealOn;

    @Embedded
    @EmbeddedColumnNaming("amount_%s")
    @Nullable
    FigureColumns amount;

    /// The primary key.
    record Key(String subject, short level, String kind, String roundId, String investor) {}
}
