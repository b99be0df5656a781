package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.consilium.room.domain.Refused;
import org.consilium.room.domain.RoomRefusal;
import org.consilium.room.domain.Sight;
import org.consilium.room.domain.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final long SEED = 20260304;
    private final FrameReader reader = new FrameReader(new ObjectMapper());

    @Test
    void aVoteIsReadWithItsDecimals() {
        Inbound read = reader.read("{\"type\":\"vote\",\"ref\":\"r1\",\"round\":1,\"plan\":\"FOLLOW_UP_CT\","
                + "\"intervalMonths\":6,\"probability\":0.35,\"confidence\":4,\"reason\":\"small\"}");
        Wish.CastVote vote = (Wish.CastVote) ((Inbound.Wished) read).wish();
        assertThat(vote.ballot().probability()).isEqualByComparingTo("0.35");
        assertThat(vote.ballot().intervalMonths()).hasValue(6);
        assertThat(vote).hasToString("CastVote[ref=r1, round=FIRST, ballot=Ballot[]]");
    }

    @Test
    void aPointerThatIsNullIsOneThatIsGone() {
        Inbound read = reader.read("{\"type\":\"pointer\",\"at\":null}");
        assertThat(((Sight.Pointer) ((Inbound.Shown) read).sight()).at()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("[B5] what is no JSON object of a known type is refused")
    @ValueSource(
            strings = {"", "{", "[]", "1", "null", "\"x\"", "{\"type\":\"ping\"} {}", "{\"type\":\"a\",\"type\":\"b\"}"
            })
    void whatIsNoObjectIsMalformed(String text) {
        refused(text, Refused.MALFORMED);
    }

    @ParameterizedTest
    @DisplayName("[B5] [B6] each broken field is refused by name, with a code of the closed list")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'x':1}|INVALID_INPUT",
                "{'type':'fly'}|UNKNOWN_TYPE",
                "{'type':'reveal'}|INVALID_INPUT",
                "{'type':'mark','ref':'r','kind':'POINT','at':[1,2]}|INVALID_INPUT",
                "{'type':'mark','ref':'r','kind':'POINT','at':[1,2,'3']}|INVALID_INPUT",
                "{'type':'mark','ref':'r','kind':'POINT','at':[1,2,1e999]}|INVALID_INPUT",
                "{'type':'mark','ref':'r','kind':'BLOB','at':[1,2,3]}|INVALID_INPUT",
                "{'type':'vote','ref':'r','round':3,'plan':'BIOPSY','probability':0.1,'confidence':1,'reason':'x'}|INVALID_INPUT",
                "{'type':'vote','ref':'r','round':1,'plan':'BIOPSY','probability':1.1,'confidence':1,'reason':'x'}|INVALID_INPUT",
                "{'type':'vote','ref':'r','round':1,'plan':'BIOPSY','probability':1e-400,'confidence':1,'reason':'x'}|INVALID_INPUT",
                "{'type':'vote','ref':'r','round':1,'plan':'BIOPSY','probability':0.1,'confidence':6,'reason':'x'}|INVALID_INPUT",
                "{'type':'vote','ref':'r','round':1,'plan':'BIOPSY','probability':0.1,'confidence':1,'reason':' '}|INVALID_INPUT",
                "{'type':'pose','head':{'p':[0,0,0],'q':[0,0,0,0]},'device':'vr'}|OUT_OF_BOUNDS",
                "{'type':'pose','head':{'p':[0,0,200000],'q':[0,0,0,1]},'device':'vr'}|OUT_OF_BOUNDS",
                "{'type':'pose','head':{'p':[0,0,0],'q':[0,0,0,1]},'device':'tv'}|INVALID_INPUT",
                "{'type':'look','slice':1.5,'ww':1500,'wc':-600}|INVALID_INPUT",
                "{'type':'look','slice':1,'ww':0,'wc':-600}|OUT_OF_BOUNDS",
            })
    void brokenFieldsAreRefused(String text, Refused reason) {
        refused(text.replace('\'', '"'), reason);
    }

    @Test
    @DisplayName("[B6] whatever bytes come, the answer is a frame or a code of the closed list; the seed is 20260304")
    void noiseIsAnsweredByACode() {
        Random random = new Random(SEED);
        String valid = "{\"type\":\"vote\",\"ref\":\"r1\",\"round\":1,\"plan\":\"BIOPSY\",\"probability\":0.35,"
                + "\"confidence\":4,\"reason\":\"small\"}";
        int refusals = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(valid);
            for (int hit = 0; hit <= random.nextInt(3); hit++) {
                text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(96) + 32));
            }
            try {
                reader.read(text.toString());
            } catch (RoomRefusal refusal) {
                refusals++;
            }
        }
        assertThat(refusals).isBetween(10_000, 19_999);
    }

    private void refused(String text, Refused reason) {
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOfSatisfying(
                        RoomRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
