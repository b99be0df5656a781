/** English words of the pages about guidelines, tables and their changes. */
import { under } from './under.js';

/** @type {Record<string, string>} */
export const rules = {
  ...under('nav', { rules: 'Guidelines' }),
  ...under('rules', {
    title: 'Guidelines', tabs: 'Parts of this page', try: 'Try an input', tables: 'Tables', changes: 'Changes', risk: 'Risk models',
    lead: 'Any input, all guidelines: which row speaks, where it comes from, and what would have to be different. Nothing is kept.', person: 'Person and study', nodule: 'Nodule {number}', addNodule: 'Add a nodule', removeNodule: 'Remove nodule {number}',
    evaluate: 'Ask all guidelines', evaluated: 'All guidelines have answered.', answers: 'Answers', noAnswer: 'Fill in what is known, and ask.', governs: 'governs', nobodyGoverns: 'No guideline governs; the case is decided individually.',
    missing: 'Missing: {missing}.', inputs: 'Asked with', trail: 'All rows that were consulted ({count})', flags: 'Look at', whatIf: 'What would change this?', searching: 'Searching…', noWitness: 'No change of a single input changes this answer.',
    witness: '{fact} from {from} to {to}: {category} {action}', witnessNumber: '{fact} from {from} to {to} {unit} ({change}): {category} {action}', radius: 'Nearest other answer: {mm} mm away.', noRadius: 'No change of the size alone changes this answer.',
    within: 'within measurement error', beyond: 'beyond measurement error', seeTable: 'See the row in its table', agree: 'No other guideline disagrees with the one that governs.',
    ofNodule: 'decided by nodule {nodule}', ownWord: 'our word: policy', riskLead: 'Every model answers for itself; a missing input is named and never guessed.', riskSubmit: 'Compute', riskDone: 'The models have answered.', model: 'Model', probability: 'Probability', computed: 'Computed from',
  }),
  ...under('ruleState', { RULED: 'ruled', NOT_APPLICABLE: 'not applicable', INSUFFICIENT_DATA: 'data missing', READER_DECIDES: 'the reader decides' }),
  ...under('rulesField', {
    context: 'Why the CT was made', region: 'Region', age: 'Age', risk: 'Risk class', multiplicity: 'Number of nodules', flags: 'Said of the study', finding: 'Finding', status: 'Change', longMm: 'Long axis', shortMm: 'Short axis', meanMm: 'Mean diameter', solidMm: 'Solid part',
    volumeMm3: 'Volume', solidVolumeMm3: 'Volume of the solid part', priorMeanMm: 'Mean diameter before', priorSolidMm: 'Solid part before', priorCategory: 'Lung-RADS category before', monthsSincePrior: 'Months since', vdtDays: 'Volume doubling time', volumeChangePercent: 'Change of volume',
    brockPercent: 'Brock', herderPercent: 'Herder', pretestPercent: 'Probability before tests', noduleFlags: 'Said of the nodule', meanHint: 'Instead of the axes.', sex: 'Sex', smoking: 'Smoking', yearsSinceQuit: 'Years since quitting', familyLungCancer: 'Lung cancer in the family', familyAnyCancer: 'Any cancer in the family',
    emphysema: 'Emphysema', extrathoracicCancer: 'Cancer outside the chest', previousLungCancer: 'Earlier lung cancer', yearsSinceCancer: 'Years since that cancer', type: 'Type', lobe: 'Lobe', noduleCount: 'Nodules on the CT', spiculation: 'Spiculated', calcification: 'Calcified', clearBorder: 'Clear border', petUptake: 'Uptake on PET',
  }),
  ...under('findingKind', {
    none: 'no nodule', solid: 'solid', part_solid: 'part-solid', non_solid: 'non-solid (ground glass)', juxtapleural: 'juxtapleural, benign shape', perifissural_typical: 'typical perifissural', benign_calcified: 'benign calcified', fat: 'with fat', airway_subsegmental: 'in a subsegmental airway', airway_segmental: 'in a segmental or larger airway',
    cyst_thin: 'thin-walled cyst', cyst_thick: 'thick-walled cyst', cyst_multilocular: 'multilocular cyst', cyst_fluid: 'fluid-filled cyst', cysts_multiple: 'multiple cysts', cavitary: 'cavitary', cyst_with_nodule: 'cyst with a nodule',
  }),
  ...under('change', {
    baseline: 'first seen', new: 'new', stable: 'stable', decreased: 'smaller', growing: 'growing', slow_growing: 'growing slowly', resolved: 'resolved', growing_cyst: 'cyst growing', growing_wall: 'wall growing', increased_loculation: 'more loculated', new_opacity: 'new opacity',
  }),
  ...under('examFlag', {
    prior_pending: 'an earlier CT is being located', not_evaluable: 'part of the lung not evaluable', infectious_pattern: 'looks infectious', concerning_for_cancer: 'infectious but more concerning for cancer', s_modifier: 'other significant finding (S)', partial_ct: 'only part of the lungs shown', known_cancer: 'known primary cancer', immunosuppressed: 'immunosuppressed', unfit_for_treatment: 'unfit for or refuses treatment',
  }),
  ...under('noduleFlag', {
    suspicious: 'suspicious feature', proven_benign: 'proven benign', solid_growing: 'solid part growing or new', concerning_morphology: 'concerning morphology', volumetry: 'followed by volumetry', ggn_doubling: 'ground glass doubled in a year', air_present: 'air inside, no soft tissue', tubular: 'several tubular opacities',
  }),
  ...under('quantity', { diameter: 'diameter', volume: 'volume' }),
  ...under('riskClass', { low: 'low', high: 'high' }),
  ...under('multiplicity', { single: 'one', multiple: 'several' }),
  ...under('uptake', { NONE: 'none', FAINT: 'faint', MODERATE: 'moderate', INTENSE: 'intense' }),
  ...under('fact', {
    size: 'diameter', solidPart: 'solid part', volume: 'volume', brock: 'Brock', herder: 'Herder', pretest: 'probability before tests', volumeChange: 'change of volume', vdt: 'doubling time', monthsSincePrior: 'months since', age: 'age', risk: 'risk class', status: 'change',
  }),
  ...under('tables', {
    lead: 'Every rule that this server applies stands in one of these tables. A chip says how many rows are founded how well.', table: 'Table', version: 'Version', rows: 'Rows', sources: 'Founded on', changed: 'changed here', number: 'Row', rule: 'Rule', outcome: 'Answer', action: 'Management', sentence: 'In words', source: 'Source',
    sourceText: 'Where the rows come from', any: 'any', not: 'none of: {what}', absent: 'not known', policy: 'Hit policy', back: 'All tables', change: 'Change this table', history: 'History', noHistory: 'This table was never changed here.', download: 'Files', rollBack: 'Roll back', rollBackWhy: 'Why it is rolled back', rolledBack: 'The version before rules again.', inForce: 'In force: version {version}.', event: '{what} by {who}, {at}: {reason}',
  }),
  ...under('changes', {
    lead: 'One person proposes a table; the checker proves it; the stored cases show what it would change; another person puts it into force.', none: 'No table was ever proposed.', table: 'Table', version: 'Version', state: 'State', by: 'Proposed by', at: 'When', cases: 'Cases that would change', of: '{differences} of {cases}', reason: 'Why', propose: 'Propose', proposed: 'The table is proposed.',
    dmn: 'Table (DMN)', csv: 'Cases (CSV)', dmnHint: 'Give it a version of its own (camunda:versionTag).', proposeLead: 'Change rows and cases together: the checker wants every row hit and both sides of every bound tried. Nothing rules until another person agrees.', defects: 'The checker does not prove it ({count})', refused: 'The file is refused', rowsChanged: 'Rows', before: 'Before', after: 'After', absent: 'not there',
    replay: 'Stored cases', replayed: '{cases} stored cases were ruled on with both tables; {differences} would be managed differently.', unreadable: '{count} could not be asked.', noDifference: 'No stored case would be managed differently.', case: 'Case', subject: 'Guideline', direction: 'Direction', activate: 'Put into force', activateWhy: 'Why it is put into force', activated: 'The table is in force.', withdraw: 'Withdraw', withdrawWhy: 'Why it is withdrawn', withdrawn: 'The proposal is withdrawn.', own: 'You proposed it: another person puts it into force.', back: 'All changes', events: 'What happened', base: 'in the place of version {version}', more: 'and {count} more',
  }),
  ...under('changeState', { PROPOSED: 'proposed', IN_FORCE: 'in force', REPLACED: 'replaced', WITHDRAWN: 'withdrawn', ROLLED_BACK: 'rolled back', ACTIVATED: 'put into force' }),
  ...under('direction', { MORE_INTENSIVE: 'more intensive', LESS_INTENSIVE: 'less intensive', DIFFERENT: 'different' }),
  ...under('subject', { governing: 'governing', panel: 'panel', 'risk-band': 'risk band' }),
  ...under('action', { 'table.proposed': 'table proposed', 'table.activated': 'table put into force', 'table.withdrawn': 'table withdrawn', 'table.rolled-back': 'table rolled back' }),
  ...under('problem', { 'gate-closed': 'A rule of data quality keeps this step open ({rules}).', 'table-refused': 'This is not a plain decision table that can be proven.', 'table-unsound': 'The checker does not prove this table.', 'same-person': 'You proposed it; another person must put it into force.' }),
  ...under('leaving', { PATIENT_PREFERENCE: "patient's wish", COMORBIDITY: 'other illness or fitness', OTHER_GUIDELINE: 'another guideline was followed', EARLIER_RESULTS: 'earlier images or results', LOCAL_CAPABILITY: 'not possible here', OTHER: 'other' }),
  ...under('advise', { reasonCode: 'Why the guideline is left' }),
  ...under('decision', { reasonCodeHint: 'Needed where the decision is less than the governing guideline asks for.' }),
};
