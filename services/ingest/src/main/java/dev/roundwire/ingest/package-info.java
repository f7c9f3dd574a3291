/// The way in: facts are checked, told apart from those already kept, written to the log, and answered with a receipt.
///
/// | package | what |
/// |---|---|
/// | `envelope` | the shapes that an event may be posted in, as one; pure |
/// | `check` | all rules on an event at once, and what identifies its content; pure |
/// | `log` | the topics and the producer |
/// | `ledger` | which events are kept: reserved before they are written, completed when they are read |
/// | `intake` | check, reserve, produce, receipt |
/// | `views` | what an event would change, asked of each view |
/// | `schema` | JSON Schemas and the AsyncAPI document, generated from the records |
/// | `http` | the endpoints |
///
/// What facts mean may not enter: that is for the views.
@NullMarked
package dev.roundwire.ingest;

import org.jspecify.annotations.NullMarked;
