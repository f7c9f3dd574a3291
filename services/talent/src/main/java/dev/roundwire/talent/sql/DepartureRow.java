package dev.roundwire.talent.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the table `departure`, as the projector wrote it. Only read.
@Entity
@Immutable
@Table(name = "departure")
@IdClass(DepartureRow.Key.class)
class DepartureRow {
    @Id
    String subject;

    @Id
    short level;

    @Id
    String employer;

    @Column(name = "level_to")
    short levelTo;

    boolean deleted;
    boolean incomplete;
    String founder;

    @Column(name = "founder_names")
    List<String> founderNames;

    @Column(name = "founder_name_languages")
    List<String> founderNameLanguages;

    @Column(name = "employer_names")
    List<String> employerNames;

    @Column(name = "employer_name_languages")
    List<String> employerNameLanguages;

    @Column(name = "came_first")
    @Nullable
    LocalDate cameFirst;

    int hidden;

    /// The primary key.
    record Key(String subject, short level, String employer) {}
}
