export { defineDomain, type Domain } from './define-domain.ts';
