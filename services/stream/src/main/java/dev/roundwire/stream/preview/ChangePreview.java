package dev.roundwire.stream.preview;

/// What a service gives to tell what a fact would change in its answers. One bean per service that keeps a view.
public interface ChangePreview {

    /// The service's name, e.g. `valuations`.
    String service();

    /// How the items of lists in its answers are told apart.
    ItemNames itemNames();

    /// Compares every answer about one subject that the supposed fact may touch: those that name whom it names first,
    /// since there may be more than can be compared.
    void compare(Supposition supposition, Comparison comparison);
}
