export { seal, unseal } from './key-cipher.ts'
export { createKeyRing, type KeyRing, signingAlgorithm } from './signing-key.service.ts'
export { rotationPolicy } from './signing-key.ts'
