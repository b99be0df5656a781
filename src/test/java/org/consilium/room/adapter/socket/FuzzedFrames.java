package org.consilium.room.adapter.socket;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Frames that random people send, and the secrets in them: the reasons of votes that are not shown yet. */
final class FuzzedFrames {
    private final Random dice;
    private final Set<String> secrets = new HashSet<>();
    private int refs;

    FuzzedFrames(Random dice) {
        this.dice = dice;
    }

    /** Reasons that nobody may hear now; whoever lays votes on the table takes theirs out. */
    Set<String> secrets() {
        return secrets;
    }

    /** The next frame of somebody; now and then with a ref that was there before. */
    String frame(UUID by) {
        String ref = dice.nextInt(12) == 0 && refs > 0 ? "r" + dice.nextInt(refs) : "r" + refs++;
        int choice = dice.nextInt(100);
        if (choice < 30) {
            return "{\"type\":\"mark\",\"ref\":\"" + ref + "\",\"kind\":\"POINT\",\"at\":[" + mm() + "," + mm() + ","
                    + mm() + "]}";
        }
        if (choice < 38) {
            return "{\"type\":\"unmark\",\"ref\":\"" + ref + "\",\"markId\":\"" + (1 + dice.nextInt(60)) + "\"}";
        }
        if (choice < 70) {
            return vote(by, ref);
        }
        if (choice < 90) {
            String type = List.of("reveal", "second-round", "conclude").get(dice.nextInt(3));
            return "{\"type\":\"" + type + "\",\"ref\":\"" + ref + "\"}";
        }
        return choice < 96 ? "{\"type\":\"pointer\",\"at\":[" + mm() + ",1,1]}" : "{\"type\":\"ping\"}";
    }

    private String vote(UUID by, String ref) {
        int round = 1 + dice.nextInt(2);
        String secret = "secret-" + round + "-" + by + "-" + refs + "-" + dice.nextInt();
        secrets.add(secret);
        String plan = List.of("BIOPSY", "SURGERY", "FOLLOW_UP_CT").get(dice.nextInt(3));
        return "{\"type\":\"vote\",\"ref\":\"" + ref + "\",\"round\":" + round + ",\"plan\":\"" + plan
                + "\",\"probability\":0.5,\"confidence\":3,\"reason\":\"" + secret + "\"}";
    }

    private int mm() {
        return dice.nextInt(60) - 4;
    }
}
