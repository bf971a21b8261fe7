import { answerTask } from './answer-task.ts'
import { readText } from './read-text.ts'

answerTask(readText)
