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

/// A row of the table `founding`, as the projector wrote it. Only read.
@Entity
@Immutable
@Table(name = "founding")
@IdClass(FoundingRow.Key.class)
class FoundingRow {
    @Id
    String subject;

    @Id
    short level;

    @Id
    String company;

    /// Empty in the row that dates the founding, whoever it was that founded.
    @Id
    String founder;

    @Column(name = "level_to")
    short levelTo;

    boolean deleted;
    boolean incomplete;

    /// Where a company's facts and a person's tell of one founding, the lower counts.
    int rank;

    @Column(name = "company_names")
    List<String> companyNames;

    @Column(name = "company_name_languages")
    List<String> companyNameLanguages;

    @Column(name = "founder_names")
    List<String> founderNames;

    @Column(name = "founder_name_languages")
    List<String> founderNameLanguages;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    /// The primary key.
    record Key(String subject, short level, String company, String founder) {}
}
