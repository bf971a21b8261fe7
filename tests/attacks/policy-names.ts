import type { networkPolicies } from '#app/network-policies.ts'

/** The policy that is a header of the answers, beside those that are functions. */
export const CSP = 'contentSecurityPolicy'

export type PolicyName = keyof typeof networkPolicies | typeof CSP

/** Every policy by name, so that a new one must be given an attack before this compiles. */
const names: Readonly<Record<PolicyName, true>> = {
  contentSecurityPolicy: true,
  useDeadProxy: true,
  resolveNoHost: true,
  refuseUdp: true,
  refuseRequests: true,
  refusePermissions: true,
  refuseNavigation: true,
  refuseNewWindows: true,
  refuseWebviews: true,
  turnOffSpellCheck: true,
}

export const POLICY_NAMES = Object.keys(names) as readonly PolicyName[]
