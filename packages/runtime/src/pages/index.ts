export { withNonce } from './page-nonce.ts'
export { pagePolicy, securityHeaders } from './security-headers.ts'
