export type { Actor, Grant, Post, Target, Verdict } from './actor.ts';
export { tellUsage } from './command-usage.ts';
export type { Configuration, Setting } from './configuration.ts';
export { createRuntime, migrate, type RuntimeParts } from './create-runtime.ts';
export { statementsFor } from './database/compiled.ts';
export { assertSchema, type SchemaFault, schemaFaults } from './database/schema-guard.ts';
export { BackupProblem } from './backup/archive.ts';
export { backUp, type BackupReport } from './backup/backup.ts';
export { restore } from './backup/restore.ts';
export { type AuditFinding, type AuditVerification, verifyAudit } from './audit/verify.ts';
export { checkDatabase, DatabaseAddressProblem } from './database/connect.ts';
export { type Database, type Queryable, type Statement, statement, type Transaction } from './database/database.ts';
export { MigrationProblem } from './database/migrations.ts';
export { DatabaseUnavailable } from './database/unavailable.ts';
export { openApi, type OpenApi } from './description/openapi.ts';
export type { DeliveredEvent, DomainEvent, EventConsumer, EventType } from './events/events.ts';
export type { FileLimits, FileStore, StoredFile } from './file-store.ts';
export { findJob, type JobState, type ListedJob } from './jobs/job-store.ts';
export type { JobHandler, JobRequest, JobRun } from './jobs/jobs.ts';
export { drainJobs, startWorker, type Worker, type WorkerOptions } from './jobs/worker.ts';
export { openFolderFileStore } from './files/folder-file-store.ts';
export { checkVersion } from './http/conditional.ts';
export { createHttpServer, type HttpServer, type HttpServerOptions } from './http/http-server.ts';
export { ConfigurationProblem, type Environment, loadConfiguration } from './load-configuration.ts';
export { loadDemonstrationData, loadReferenceData } from './load-data.ts';
export type { Logger } from './logger.ts';
export { module } from './manifest.ts';
export { type Command, defineModule, type Module, type Permission } from './module.ts';
export { errorFacts } from './operation/error-facts.ts';
export { createLogger } from './operation/logger.ts';
export { pendingMigrations } from './operation/pending-migrations.ts';
export { type Coverage, coverageOf, mayDo, requirePermission } from './permission.ts';
export {
  type RateClass,
  read,
  type ReadRoute,
  type Route,
  type RouteAccess,
  type RouteAnswer,
  type RouteInput,
  type RouteSchemas,
  upload,
  type UploadRoute,
  write,
  type WriteRoute,
} from './route.ts';
export type { ActContext, Runtime } from './runtime.ts';
export { systemActor } from './system-actor.ts';
export type { AuditEntry, UnitOfWork } from './unit-of-work.ts';
