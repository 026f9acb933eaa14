import { startCloud } from '../e2e/cloud.ts'
import { HttpSession } from '../e2e/http-session.ts'

/** A whole cloud with its operator signed in. */
export async function openCloud() {
  const cloud = await startCloud(4620)
  const session = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  return { request: session.request.bind(session), [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose]() }
}
