package dev.roundwire.portfolios.sql;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// Somebody was once mentioned in the facts of a company, be they retracted. Only read.
@Entity
@Immutable
@Table(name = "mention")
@IdClass(MentionRow.Key.class)
class MentionRow {
    @Id
    String entity;

    @Id
    String subject;

    /// The primary key.
    record Key(String entity, String subject) {}
}
