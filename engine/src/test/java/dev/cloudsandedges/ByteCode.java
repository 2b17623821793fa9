package dev.cloudsandedges;

import com.tngtech.archunit.core.domain.JavaClass;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.util.Printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The instructions of one class: what cannot be seen in its names and calls. */
final class ByteCode extends ClassVisitor {
    private static final Set<Type> FRACTIONS = Set.of(Type.FLOAT_TYPE, Type.DOUBLE_TYPE);

    private final List<String> fractions = new ArrayList<>();
    private final List<String> locks = new ArrayList<>();

    private ByteCode() {
        super(Opcodes.ASM9);
    }

    static ByteCode of(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            ByteCode code = new ByteCode();
            new ClassReader(in).accept(code, ClassReader.SKIP_DEBUG);
            return code;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Stream<String> fractions() {
        return fractions.stream();
    }

    Stream<String> locks() {
        return locks.stream();
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            @Nullable Object value) {
        look(Type.getType(descriptor), name);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        lookAtMethod(descriptor, name);
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            locks.add(name + " is synchronized");
        }
        return new Instructions(name);
    }

    private void lookAtMethod(String descriptor, String where) {
        look(Type.getReturnType(descriptor), where);
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            look(argument, where);
        }
    }

    private void look(Type type, String where) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (FRACTIONS.contains(element)) {
            fractions.add(where + " has a " + element.getClassName());
        }
    }

    private final class Instructions extends MethodVisitor {
        private final String method;

        Instructions(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                locks.add(method + " locks");
            }
            lookAt(opcode);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            lookAt(opcode);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Float || value instanceof Double) {
                fractions.add(method + " has the constant " + value);
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            lookAtMethod(descriptor, method);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            look(Type.getType(descriptor), method);
        }

        /** Float and double instructions begin with F or D, or convert to one: I2D, L2F. */
        private void lookAt(int opcode) {
            String name = Printer.OPCODES[opcode];
            if (name.matches("[FD][A-Z0-9_]+|[IL]2[FD]") && !name.startsWith("DUP")) {
                fractions.add(method + " computes with " + name);
            }
        }
    }
}
