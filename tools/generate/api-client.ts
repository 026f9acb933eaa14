// From an API's schemas to its OpenAPI document to the types its clients are checked against.
import { join } from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

export interface GeneratedFile {
  /** Relative to the checkout. */
  path: string
  contents: string
}

const folder = 'packages/api-client'

/** Of the platform in the package's own place; of another API in a folder of its name. */
export async function generateApiClient(document: object, name = ''): Promise<GeneratedFile[]> {
  const json = JSON.stringify(document, null, 2)
  // The generator rewrites the document it is given, so it gets one of its own.
  const types = await openapiTS(JSON.parse(json) as OpenAPI3, { alphabetize: true, defaultNonNullable: false })
  return [
    { path: join(folder, name, 'openapi.json'), contents: `${json}\n` },
    { path: join(folder, 'src', name, 'generated.ts'), contents: `${bannerOf(name)}${astToString(types)}` },
  ]
}

function bannerOf(name: string): string {
  const document = name ? `../../${name}/openapi.json` : '../openapi.json'
  return `// Generated from ${document} by \`npm run generate\`; changes made here are lost.\n`
}
