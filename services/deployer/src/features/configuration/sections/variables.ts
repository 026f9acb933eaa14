// Variables of a project or of one of its stages: plain values as they are, secrets as references.
import { z } from 'zod'
import { setVariableSchema, variableName } from '@dezky/contracts/deployer'
import type { Db } from '../../../database/index.ts'
import { untold } from '../../../database/seal.ts'
import { removeVariable, setVariable, variablesOf, type VariablesPath } from '../../variables/index.ts'
import { byName, type Item, itemOf, type Kind, type Making, secretOf, secretRefSchema } from '../section.ts'
import type { Place } from '../yaml.ts'

const { value } = setVariableSchema.shape

export const variablesSchema = z.array(z.union([
  z.strictObject({ name: variableName, value }),
  z.strictObject({ name: variableName, secret: secretRefSchema }),
], 'This is neither a name with a value nor a name with a secret.'))
type Variables = z.infer<typeof variablesSchema>

type Fields = { of: VariablesPath } & Variables[number]

const variable: Kind<Fields> = {
  create: (trx, fields, making) => setVariable(trx, pathOf(fields), valueOf(fields, making), making),
  change: (trx, fields, _, making) => setVariable(trx, pathOf(fields), valueOf(fields, making), making),
  remove: (trx, fields, { now }) => removeVariable(trx, pathOf(fields), now),
}

function pathOf({ of, name }: Fields) {
  return { ...of, name }
}

/** A secret that is there already is kept, unless its value is sent along: then nothing of it has changed. */
function valueOf(fields: Fields, making: Making): Parameters<typeof setVariable>[2] {
  if ('value' in fields) return { value: fields.value, secret: false }
  const secret = secretOf<string>(making, fields.secret)
  return typeof secret === 'string' ? { value: secret, secret: true } : { value: untold, secret: true }
}

export function variableItems(of: VariablesPath, path: string, place: Place, variables: Variables): Item[] {
  return variables.map((fields, at) => itemOf(variable, {
    path: `${path}/variables/${fields.name}`, list: `${path}/variables`, of: path, place: [...place, at], fields: { of, ...fields },
    secrets: { secret: value },
  }))
}

export async function readVariables(db: Db, of: VariablesPath, path: string): Promise<{ variables: Variables, untold: string[] }> {
  const own = (await variablesOf(db, of)).filter(variable => variable.of === (of.stage === undefined ? 'project' : 'stage')).toSorted(byName)
  const refOf = (name: string) => `${path}/variables/${name}/secret`
  return {
    variables: own.map(({ name, value }) => value === null ? { name, secret: { ref: refOf(name) } } : { name, value }),
    untold: own.flatMap(({ name, missing }) => missing ? [refOf(name)] : []),
  }
}
