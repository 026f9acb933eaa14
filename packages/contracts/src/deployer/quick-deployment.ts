// From the name of an image to something that runs, in one request.
import { z } from 'zod'
import { hostName } from './host-name.ts'
import { projectName } from './project.ts'
import { stageName } from './stage.ts'

export const quickDeploymentSchema = z.strictObject({
  image: z.string().trim().min(1).max(400).describe('As in registry.example.com/team/app:1.4.2; without a tag it is `latest`'),
  project: projectName.nullable().default(null).describe('Null is as the image says, or by the last part of its name'),
  stage: stageName.nullable().default(null).describe('Null is as the image says, or `prod`'),
  host: z.string().max(60).nullable().default(null).describe('Null is the one of the settings, or the only one there is'),
  ingress: z.string().max(60).nullable().default(null).describe('Null is the one of the settings, or the only one there is'),
  port: z.int().min(1).max(65535).nullable().default(null).describe('Null is as the image says'),
  hostName: hostName.nullable().default(null).describe('Null is by the pattern of the settings'),
})
export type QuickDeployment = z.infer<typeof quickDeploymentSchema>
