package dev.roundwire.bench.peer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// An event as a row.
@Entity
@Table(name = "event")
public class StoredEvent extends PanacheEntityBase {
    @Id
    public String id;

    public String subject;
    public String type;
    public String time;

    @Column(columnDefinition = "text")
    public String payload;
}
