/** The codes of each list, in the order in which they are offered. */
export const PLANS = ['DISCHARGE', 'FOLLOW_UP_CT', 'FURTHER_IMAGING', 'BIOPSY', 'SURGERY', 'RADIOTHERAPY_OR_ABLATION'];
export const FINDING_TYPES = ['SOLID', 'PART_SOLID', 'NON_SOLID', 'BENIGN_CALCIFIED', 'FAT', 'PERIFISSURAL'];
export const LOBES = ['RUL', 'RML', 'RLL', 'LUL', 'LLL'];
export const MARGINS = ['SMOOTH', 'LOBULATED', 'SPICULATED', 'IRREGULAR'];
export const CALCIFICATIONS = ['NONE', 'BENIGN', 'OTHER'];
export const STATUSES = ['BASELINE', 'NEW', 'STABLE', 'GROWING', 'SLOW_GROWING', 'DECREASED', 'RESOLVED'];
export const YES_NO = ['YES', 'NO', 'UNKNOWN'];
export const SMOKING = ['NEVER', 'FORMER', 'CURRENT', 'UNKNOWN'];
export const CONTEXTS = ['SCREENING', 'INCIDENTAL', 'SYMPTOMATIC', 'KNOWN_CANCER_FOLLOWUP'];
export const REGIONS = ['CN', 'EU', 'UK', 'US', 'OTHER'];
export const RECONCILE_REASONS = ['MISSED_NODULE', 'SIZE', 'TYPE', 'BENIGN_FEATURE', 'OTHER'];
export const LEAVING_REASONS = ['PATIENT_PREFERENCE', 'COMORBIDITY', 'OTHER_GUIDELINE', 'EARLIER_RESULTS', 'LOCAL_CAPABILITY', 'OTHER'];
export const OUTCOMES = ['BENIGN', 'MALIGNANT', 'STABLE', 'RESOLVED', 'LOST'];
export const BASES = ['PATHOLOGY', 'FOLLOW_UP', 'OTHER'];
export const STEPS = ['1A', '2A', '3A', '4A', '5A'];
