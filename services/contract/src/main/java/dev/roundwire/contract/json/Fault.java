package dev.roundwire.contract.json;

/// One thing that is wrong with what was sent.
///
/// @param pointer JSON pointer to the field
/// @param rule the rule that it breaks, kebab-case
/// @param detail the field's value and the rule, in words
public record Fault(String pointer, String rule, String detail) {}
