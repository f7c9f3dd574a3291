package dev.roundwire.rounds.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What everybody is called comes from every fact that names them, whoever it is about.
class NamesTest {
    private final Network network = new Told()
            .fact(
                    "founder-left",
                    "{'founder':{'id':'ada','names':[{'value':'Ada'}],"
                            + "'relations':[{'kind':'adviser','person':{'id':'eve','names':[{'value':'Eve'}]}}]},"
                            + "'employer':{'id':'bigco','names':[{'value':'BigCo'}]}}")
            .fact(
                    "company-founded",
                    "{'company':{'id':'acme','names':[{'value':'Acme'}]},"
                            + "'founders':[{'id':'bob','names':[{'value':'Bob'}]},{'names':[{'value':'Nobody'}]}]}")
            .fact(
                    "round-closed",
                    "{'company':{'id':'acme','names':[{'value':'Acme Inc'}]},'roundId':'a','roundType':'seed',"
                            + "'investments':[{'investor':{'id':'fund','names':[{'value':'Fund'}],'kind':'fund'}}]}")
            .network();

    @Test
    void peopleAreCalledAsTheirOwnFactsTheirCompaniesAndTheirRelationsCallThem() {
        assertEquals(List.of("Ada"), names("ada"));
        assertEquals(List.of("Bob"), names("bob"));
        assertEquals(List.of("Eve"), names("eve"));
    }

    @Test
    void organisationsAreCalledByAllNamesThatAreTold() {
        assertEquals(List.of("BigCo"), names("bigco"));
        assertEquals(List.of("Acme Inc", "Acme"), names("acme"));
        assertEquals(List.of("Fund"), names("fund"));
        assertEquals(Investor.Kind.FUND, network.investor("fund").kind());
    }

    @Test
    void whomNobodyNamesHasAnIdAndNothingElse() {
        assertEquals(List.of(), names("stranger"));
        assertNull(network.investor("stranger").kind());
    }

    private List<String> names(String id) {
        return network.ref(id).names().stream().map(Name::value).toList();
    }
}
