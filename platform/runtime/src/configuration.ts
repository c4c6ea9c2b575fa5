import type { RateClass } from './route.ts';

/** Everything that differs between installations, validated at start. Durations are in milliseconds. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** `postgres://…`; undefined means the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Folder of everything that must outlive a run. */
  readonly home: string;
  /** Base of every absolute address that is given out. */
  readonly publicUrl: string;
  /** Whether demonstration data may be loaded. */
  readonly isDemo: boolean;
  /** Proxies (addresses or CIDR ranges) whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly maxUploadBytes: number;
  /** Requests per minute of one account (or, signed out, one address); a class left out keeps its default. */
  readonly rateLimits?: Partial<Readonly<Record<RateClass, number>>>;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Every value with the place it came from, secrets masked, for `yunmeng config`. Empty when made by hand. */
  readonly settings?: readonly Setting[];
}

/** One value of the configuration as a person may see it. */
export interface Setting {
  /** Name of the environment variable. */
  readonly name: string;
  /** Name in the file. */
  readonly key: string;
  /** As text; a password in it is masked. */
  readonly value: string;
  /** Where it came from: `environment`, the path of the file, or `default`. */
  readonly from: string;
}
