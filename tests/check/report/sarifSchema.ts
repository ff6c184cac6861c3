/** The parts of the schema of SARIF 2.1.0 that a report of findings uses; names and limits as OASIS has them. */
const message = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const counted = { type: 'integer', minimum: 1 };

const region = {
  type: 'object',
  additionalProperties: false,
  required: ['startLine'],
  properties: { startLine: counted, startColumn: counted, endLine: counted, endColumn: counted },
};

const location = {
  type: 'object',
  additionalProperties: false,
  required: ['physicalLocation'],
  properties: {
    physicalLocation: {
      type: 'object',
      additionalProperties: false,
      required: ['artifactLocation', 'region'],
      properties: {
        artifactLocation: {
          type: 'object',
          additionalProperties: false,
          required: ['uri'],
          // A URI reference: no blanks, no letters beyond ASCII.
          properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~!$&'()*+,;=:@%/]+$" } },
        },
        region,
      },
    },
  },
};

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string' },
    shortDescription: message,
    help: message,
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
  },
};

const result = {
  type: 'object',
  additionalProperties: false,
  required: ['message'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: { type: 'array', items: location },
  },
};

const invocation = {
  type: 'object',
  additionalProperties: false,
  required: ['executionSuccessful'],
  properties: {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, required: ['message'], properties: { message, level } },
    },
  },
};

const driver = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: { name: { type: 'string' }, rules: { type: 'array', uniqueItems: true, items: rule } },
};

export const SARIF_ESSENTIALS = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['tool'],
        properties: {
          tool: { type: 'object', additionalProperties: false, required: ['driver'], properties: { driver } },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: { type: 'array', items: invocation },
          results: { type: 'array', items: result },
        },
      },
    },
  },
} as const;
