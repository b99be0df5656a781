/** Codes of the rules' vocabulary, in the order in which they are offered. */
export const FINDINGS = [
  'solid', 'part_solid', 'non_solid', 'juxtapleural', 'perifissural_typical', 'benign_calcified', 'fat', 'airway_subsegmental', 'airway_segmental', 'cyst_thin', 'cyst_thick', 'cyst_multilocular', 'cyst_fluid', 'cysts_multiple', 'cavitary', 'cyst_with_nodule', 'none',
];
export const CHANGES = ['baseline', 'new', 'stable', 'decreased', 'growing', 'slow_growing', 'resolved', 'growing_cyst', 'growing_wall', 'increased_loculation', 'new_opacity'];
export const EXAM_FLAGS = ['prior_pending', 'not_evaluable', 'infectious_pattern', 'concerning_for_cancer', 's_modifier', 'partial_ct', 'known_cancer', 'immunosuppressed', 'unfit_for_treatment'];
export const NODULE_FLAGS = ['suspicious', 'proven_benign', 'solid_growing', 'concerning_morphology', 'volumetry', 'ggn_doubling', 'air_present', 'tubular'];
export const CATEGORIES = ['1', '2', '3', '4A', '4B', '4X'];
export const NODULE_TYPES = ['SOLID', 'PART_SOLID', 'NON_SOLID'];
export const UPTAKES = ['NONE', 'FAINT', 'MODERATE', 'INTENSE'];
