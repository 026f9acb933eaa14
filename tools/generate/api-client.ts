// From the platform API's schemas to its OpenAPI document to the types its clients are checked against.
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

export interface GeneratedFile {
  /** Relative to the checkout. */
  path: string
  contents: string
}

const folder = 'packages/api-client'

export async function generateApiClient(document: object): Promise<GeneratedFile[]> {
  const json = JSON.stringify(document, null, 2)
  // The generator rewrites the document it is given, so it gets one of its own.
  const types = await openapiTS(JSON.parse(json) as OpenAPI3, { alphabetize: true, defaultNonNullable: false })
  return [
    { path: `${folder}/openapi.json`, contents: `${json}\n` },
    { path: `${folder}/src/generated.ts`, contents: `${banner}${astToString(types)}` },
  ]
}

const banner = '// Generated from ../openapi.json by `npm run generate`; changes made here are lost.\n'
