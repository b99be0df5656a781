package org.consilium.rules.replay;

import java.util.List;
import org.consilium.rules.check.Defect;

/** The refusal of a table that the checker does not prove. */
public final class UnsoundTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    UnsoundTable(List<Defect> defects) {
        super(defects.size() + " defects, first: " + defects.get(0).line());
        this.defects = List.copyOf(defects);
    }

    public List<Defect> defects() {
        return defects;
    }
}
