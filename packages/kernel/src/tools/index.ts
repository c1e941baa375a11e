// What commands and tools use beside the host's own exports, without a host that runs.
export { countyFolder, countyList } from '../counties/county-source.ts';
export { openClusterFolder, type ClusterFolder } from '../embedded-postgres/cluster-folder.ts';
export { unprivilegedUser } from '../embedded-postgres/system-user.ts';
export { compatibilityOf, platformOf, type Compatibility, type Need } from '../host/compatibility.ts';
export { deprecatedUses, type DeprecatedUse } from '../host/deprecated-uses.ts';
export { schemaOf } from '../host/schema-of.ts';
export { checkPluginName } from '../host/plugin-loading.ts';
export { resolveCounty } from '../host/resolve-county.ts';
export { keyOf } from '../host/plugin-key.ts';
export { resolveInstallation } from '../host/resolve-installation.ts';
export { statusOf } from '../http/problems.ts';
export { sealAudit } from '../identity/audit-sealer.ts';
export { readExportedHeads } from '../identity/audit-export.ts';
export { verifyAudit, type AuditFinding, type AuditVerification } from '../identity/audit-verification.ts';
export { loadIdentityKeys } from '../identity/keys.ts';
export { standardRoles } from '../identity/standard-roles.ts';
export * from '../plugin-data/index.ts';
export { errorCatalogues } from './error-catalogues.ts';
