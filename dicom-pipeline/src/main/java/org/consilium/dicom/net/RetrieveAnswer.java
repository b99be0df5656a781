package org.consilium.dicom.net;

/**
 * What came of a retrieval (PS3.7 9.1.3 and 9.1.4).
 *
 * @param status the final status; 0 when every sub-operation succeeded
 * @param completed sub-operations that succeeded
 * @param warned sub-operations that ended with a warning
 * @param failed sub-operations that failed
 */
public record RetrieveAnswer(int status, int completed, int warned, int failed) {
    static RetrieveAnswer of(CommandSet response) {
        return new RetrieveAnswer(
                response.number(CommandSet.STATUS),
                count(response, CommandSet.COMPLETED_SUBOPERATIONS),
                count(response, CommandSet.WARNING_SUBOPERATIONS),
                count(response, CommandSet.FAILED_SUBOPERATIONS));
    }

    /** Peers may leave a count out of the final response. */
    private static int count(CommandSet response, int element) {
        return Math.max(0, response.number(element));
    }

    /** Whether everything asked for has come. */
    public boolean complete() {
        return status == DimseStatus.SUCCESS && failed == 0;
    }
}
