/** What SARIF says about the rules themselves, so that a code scanning service can explain a finding. */
import { isAddress } from '../core/engine/url.js';
import type { RuleFacts } from './reporter.js';

/** A `reportingDescriptor`; only the id is certain. */
export interface SarifRule {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The catalogue, then any id that findings carry but the catalogue does not. */
export function describeRules(rules: readonly RuleFacts[], found: readonly string[]): readonly SarifRule[] {
  const known = new Set(rules.map((rule) => rule.id));
  const others = [...new Set(found)].filter((id) => !known.has(id)).sort();
  return [...rules.map(describe), ...others.map((id) => ({ id }))];
}

function describe(rule: RuleFacts): SarifRule {
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.requires },
    fullDescription: { text: `${rule.requires} Based on: ${rule.source}` },
    help: helpOf(rule),
    ...(isAddress(rule.url) ? { helpUri: rule.url } : {}),
    defaultConfiguration: {
      enabled: rule.stage === 'stable',
      level: rule.severity === 'info' ? 'note' : rule.severity,
    },
    properties: { tags: ['requirements', rule.part], stage: rule.stage, 'problem.severity': problemSeverity(rule) },
  };
}

function helpOf(rule: RuleFacts): object {
  const more = isAddress(rule.url) ? rule.url : `customer-first explain ${rule.id}`;
  const text = `${rule.requires} More: ${more}`;
  return { text, markdown: rule.documentation ?? text };
}

/** The word by which GitHub sorts findings that are not about security. */
function problemSeverity(rule: RuleFacts): 'error' | 'warning' | 'recommendation' {
  return rule.severity === 'info' ? 'recommendation' : rule.severity;
}

/** `missing-outcome` as `MissingOutcome`, the form SARIF asks for in names. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
