package dev.roundwire.ingest.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// One event of each type with every field that it may have.
public final class Samples {
    private static final String NAMES = "'names':[{'value':'元象唯思','lang':'zh'},{'value':'XVERSE'}]";
    private static final String COMPANY = "'company':{'id':'xverse'," + NAMES
            + ",'legalName':'深圳元象信息科技有限公司','identifiers':[{'scheme':'cn-uscc','id':'91440300MA5'}]}";
    private static final String FOUNDER = "'founder':{'id':'yao-xing'," + NAMES
            + ",'background':'technical','relations':[{'kind':'colleague','person':{'id':'pony-ma'," + NAMES + "}}]}";
    private static final String COMMON = """
            'occurredOn':'2021-06','confidence':'confirmed',
            'sources':[{'url':'https://example.org/a','publisher':'中国企业家','publishedOn':'2023-04','quote':'离职'}],
            'corrects':{'id':'before','source':'urn:test'}""";
    private static final String INVESTOR = "{'id':'tencent'," + NAMES + ",'kind':'corporate'}";
    private static final String EXACT = "{'amount':'40000000','currency':'USD','approximate':true}";
    private static final String BOUNDS = "{'min':'1000000','max':'10000000','currency':'CNY'}";
    private static final String COMMITMENT = "'roundId':'a','investor':" + INVESTOR
            + ",'investorLabel':'top VCs','amount':" + EXACT + ",'binding':false";
    private static final String BOARD =
            "'person':{'id':'wang-xing'," + NAMES + "},'appointedBy':" + INVESTOR + ",'seat':'director'";

    private static final Map<EventType, String> DATA = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    EventType.FOUNDER_LEFT,
                    FOUNDER + ",'employer':{'id':'tencent'," + NAMES + "},'title':'VP','level':'L4',"
                            + "'responsibilities':['AI Lab','cloud'],'joinedOn':'2016','leftOn':'../2021-06',"
                            + "'tenure':'P4Y2M','reason':'founding','status':'effective','withTeam':true"),
            Map.entry(
                    EventType.FOUNDER_JOINED,
                    FOUNDER + ",'company':{'id':'xverse'," + NAMES + "},'role':'ceo','title':'CEO',"
                            + "'responsibilities':['all'],'joinedOn':'2021-01/2021-05'"),
            Map.entry(
                    EventType.FOUNDING_ANNOUNCED,
                    FOUNDER + ",'company':{'id':'xverse'," + NAMES + "},'fields':['AI'],'statement':'join me'"),
            Map.entry(
                    EventType.COMPANY_FOUNDED,
                    COMPANY + ",'foundedOn':'2021','founders':[{'id':'yao-xing'," + NAMES
                            + ",'role':'founder','area':'3D'}],'country':'CHN','fields':['AI','3D'],'stealth':false"),
            Map.entry(
                    EventType.ROUND_CLOSED,
                    COMPANY + ",'roundId':'xverse-angel','roundType':'angel','roundQualifier':'plus',"
                            + "'roundLabel':'天使轮','announcedOn':'2021-06-30','closedOn':'2021-06','raised':" + EXACT
                            + ",'preMoney':" + BOUNDS + ",'postMoney':" + BOUNDS + ",'valuationBasis':'post',"
                            + "'pricePerShare':{'amount':'1.25','currency':'USD'},'fullyDilutedShares':'1000000',"
                            + "'investments':[{'investor':" + INVESTOR + ",'amount':" + EXACT + ",'lead':true,"
                            + "'founderMoney':false,'boardSeat':true,'stake':'0.1'},{'investor':{'id':'gaorong'},"
                            + "'stake':{'min':'0.1','max':'0.2'}}],'trancheOf':'xverse-seed','valuationCap':" + EXACT
                            + ",'capBasis':'pre','discount':'0.2'"),
            Map.entry(EventType.COMMITMENT_MADE, COMPANY + "," + COMMITMENT),
            Map.entry(EventType.COMMITMENT_WITHDRAWN, COMPANY + "," + COMMITMENT),
            Map.entry(
                    EventType.VALUATION_REPORTED,
                    COMPANY + ",'valuation':" + EXACT + ",'basis':'unspecified','method':'press','asOf':'2023-02'"),
            Map.entry(
                    EventType.OWNERSHIP_REPORTED,
                    COMPANY + ",'holder':" + INVESTOR + ",'stake':{'min':'0.02435','max':'0.02445'},'cost':" + EXACT
                            + ",'roundId':'a'"),
            Map.entry(EventType.BOARD_SEAT_TAKEN, COMPANY + "," + BOARD),
            Map.entry(EventType.BOARD_SEAT_LEFT, COMPANY + "," + BOARD),
            Map.entry(
                    EventType.SECONDARY_SOLD,
                    COMPANY + ",'seller':" + INVESTOR + ",'buyer':{'id':'gaorong'," + NAMES
                            + ",'kind':'fund'},'stake':'0.01','amount':" + EXACT),
            Map.entry(
                    EventType.COMPANY_ACQUIRED,
                    COMPANY + ",'acquirer':{'id':'meituan'," + NAMES + "},'price':" + EXACT + ",'cash':" + EXACT
                            + ",'assumedDebt':" + BOUNDS + ",'stake':'1','terms':'all','status':'complete'"),
            Map.entry(EventType.WENT_PUBLIC, COMPANY + ",'on':'2023-06-29','valuation':" + EXACT),
            Map.entry(EventType.COMPANY_CLOSED, COMPANY + ",'on':'2023-06-29','valuation':" + BOUNDS),
            Map.entry(EventType.ROLE_SOUGHT, COMPANY + ",'role':'ceo'"),
            Map.entry(EventType.ROUNDS_MATCHED, COMPANY + ",'roundIds':['a','b'],'into':'a'"),
            Map.entry(
                    EventType.EVENT_RETRACTED,
                    COMPANY + ",'target':{'id':'before','source':'urn:test'},'reason':'wrong'")));

    private Samples() {}

    /// The data of an event with every field.
    public static ObjectNode full(EventType type) {
        return object("{" + DATA.get(type) + "," + COMMON + "}");
    }

    /// The structured event that holds `data`.
    public static ObjectNode structured(EventType type, ObjectNode data) {
        ObjectNode event = object("{'specversion':'1.0','source':'urn:test','time':'2026-01-01T00:00:00Z'}");
        event.put("type", type.wireName());
        event.set("data", data);
        return event;
    }

    /// A round of `company`, as small as may be, as a structured event without an id.
    public static ObjectNode round(String company, String roundId) {
        return structured(
                EventType.ROUND_CLOSED,
                object("{'company':{'id':'" + company + "'},'roundId':'" + roundId + "','roundType':'seed'}"));
    }

    /// JSON with single quotes for double ones.
    public static ObjectNode object(String json) {
        try {
            return (ObjectNode) EventJson.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (IOException malformed) {
            throw new UncheckedIOException(json, malformed);
        }
    }
}
